/** What the browser suites use of mocha, which the test runner brings along. */
type MochaBody = () => void | Promise<void>;
declare function describe(name: string, body: () => void): void;
declare function it(name: string, body: MochaBody): void;
declare function before(body: MochaBody): void;
declare function after(body: MochaBody): void;
declare function beforeEach(body: MochaBody): void;
declare function afterEach(body: MochaBody): void;
