// Lists of numbers that grow.

/** A list of twice the length that begins with the same numbers. */
export function doubled(list: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(list.length * 2);
  larger.set(list);
  return larger;
}
