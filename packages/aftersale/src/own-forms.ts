// The records of a form must be known to the clients before it is defined.
import './plugins.ts';
import '@aftersale/elements/define/own-form';
