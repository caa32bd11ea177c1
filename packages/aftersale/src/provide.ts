// A module of its own, so that it runs before the modules that define the elements.
import { openRecordsInForms } from './open-records.ts';
import { enterVersion } from './page-registry.ts';
import { providePageService } from './page-service.ts';

enterVersion();
providePageService();
openRecordsInForms();
