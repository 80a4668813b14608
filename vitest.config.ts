import { defineConfig } from 'vitest/config';
import { isLibraryError } from './src/transcript/pages/pdf-stray-errors.js';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/support/count-reporter.ts'],
    // No verdict depends on how busy the machine is.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Rejections of the PDF library that the program drops; vitest hears of them all the same.
    onUnhandledError: (error) => !isLibraryError(error),
  },
});
