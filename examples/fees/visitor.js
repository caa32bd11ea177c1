import { stayUsableOffline } from '../offline.js';
import { wirePageBar } from '../page-bar.js';

wirePageBar();
stayUsableOffline();
