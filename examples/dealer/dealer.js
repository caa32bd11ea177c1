import { fillInSample } from '../sample/fill-in-sample.js';

const slip = document.querySelector('aftersale-confirmation');
document.getElementById('sample').addEventListener('click', () => fillInSample(slip));
