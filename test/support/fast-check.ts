/** The property tests' generator, set once: enough runs to meet the rare case, few enough to stay quick. */
import fc from 'fast-check';

fc.configureGlobal({ numRuns: 300, endOnFailure: false });

export { fc };
