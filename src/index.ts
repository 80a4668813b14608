// The public API in the order of the pipeline: reads as a table of contents.

export { VERSION } from './main.js';
export { FINDING_AREAS } from './findings.js';
