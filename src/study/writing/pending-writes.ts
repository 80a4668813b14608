// Files that are being written while other work goes on.

/** Bounds the memory of what is not written yet. */
const MOST = 8;

/** Writes that are waited for together; the first that failed is thrown, once none is left open. */
export class PendingWrites {
  #open: Promise<void>[] = [];

  /** Takes one more, and waits for the oldest where there are many. */
  async add(write: Promise<void>): Promise<void> {
    // It may fail while nobody waits for it; `add` and `end` look at it later.
    write.catch(() => {});
    this.#open.push(write);
    if (this.#open.length > MOST) await this.#open.shift();
  }

  /** Waits until all are settled, also where the work was given up. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#open);
  }

  /** Waits until all are done. */
  async end(): Promise<void> {
    await this.settle();
    await Promise.all(this.#open);
    this.#open = [];
  }
}
