import { createMemoryStore } from '@aftersale/sdk';
import { describeStore } from '../support/store-suite.ts';

describeStore('the store in memory', createMemoryStore);
