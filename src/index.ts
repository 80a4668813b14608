// The public API in the order of the pipeline: reads as a table of contents.

export { FINDING_AREAS } from './findings.js';
export { VERSION } from './main.js';
