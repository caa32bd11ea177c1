import { stayUsableOffline } from '../offline.js';
import { wirePageBar } from '../page-bar.js';

const request = document.querySelector('aftersale-parts-request');

document.getElementById('desk').addEventListener('change', ({ target }) => {
  request.desk = target.value;
});
wirePageBar();
stayUsableOffline();
