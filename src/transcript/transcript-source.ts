// What a reader is given.

/** A file as it lies on the disk. */
export interface TranscriptSource {
  /** As it will stand in `Transcript.path` and in findings. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
