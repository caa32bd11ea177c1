import { stayUsableOffline } from '../offline.js';
import { wirePageBar } from '../page-bar.js';

const survey = document.querySelector('aftersale-survey');
const customers = ['陈主任', '李建国', '周敏', '赵先生', '吴女士'];
let turn = 0;

document.getElementById('instrument').addEventListener('change', ({ target }) => {
  survey.instrument = target.value;
});
document.getElementById('next').addEventListener('click', () => {
  turn += 1;
  survey.person = customers[turn % customers.length];
  survey.job = `PD-2026-1121-${String(7 + turn).padStart(2, '0')}`;
});
wirePageBar();
stayUsableOffline();
