import { defineConfig } from 'vitest/config';
import { isLibraryError } from './src/transcript/formats/pdf-stray-errors.js';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/support/count-reporter.ts'],
    // Rejections of the PDF library that the program drops; vitest hears of them all the same.
    onUnhandledError: (error) => !isLibraryError(error),
  },
});
