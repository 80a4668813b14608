/** A file of the study that is to be written, by its path below the study's folder. */
export interface IntendedWrite {
  readonly path: string;
  readonly text: string;
}
