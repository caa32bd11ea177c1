import { stayUsableOffline } from '../offline.js';
import { wirePageBar } from '../page-bar.js';

const calculator = document.querySelector('aftersale-fee-calculator');

document.getElementById('sample').addEventListener('click', async () => {
  calculator.value = await (await fetch('/sample/estimate.json')).json();
});
wirePageBar();
stayUsableOffline();
