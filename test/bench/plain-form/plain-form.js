/** The form's whole script, as a careful developer writes it without a library: totals, problems, and a draft that keeps itself. */

const form = document.getElementById('slip');
const parts = document.getElementById('parts');
const rowTemplate = document.getElementById('part-row');
const partsCost = document.getElementById('f-fees-parts');
const partsHint = document.getElementById('parts-cost-hint');
const totalOutput = document.getElementById('total');
const owedOutput = document.getElementById('owed');
const whoPays = document.getElementById('who-pays');
const savingOutput = document.getElementById('saving');
const feeInputs = ['transport', 'lodging', 'other', 'allowance'].map((name) =>
  document.getElementById(`f-fees-${name}`),
);

/** Fen of what was typed: 0 for nothing, null for what is no sum of money. */
function fenOf(text) {
  const figures = halfWidth(text).replace(/^¥/, '').replace(/元$/, '');
  if (figures === '') return 0;
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,12})?(?:\.(\d{0,2}))?$/.exec(figures);
  if (!match || !/\d/.test(figures)) return null;
  return Number((match[1] ?? '').replaceAll(',', '') + (match[2] ?? '').padEnd(2, '0'));
}

/** Thousandths of what was typed: 0 for nothing, null for what is no quantity. */
function thousandthsOf(text) {
  const figures = halfWidth(text);
  if (figures === '') return 0;
  const match = /^(\d{1,6})(?:\.(\d{0,3}))?$/.exec(figures);
  return match ? Number(match[1] + (match[2] ?? '').padEnd(3, '0')) : null;
}

const halfWidth = (text) =>
  text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/￥/g, '¥')
    .replace(/[。｡]/g, '.')
    .replace(/\s/g, '');

const yuan = (fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

/** Half up, in whole fen. */
const rowFen = (priceFen, thousandths) => Math.floor((priceFen * thousandths + 500) / 1000);

function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Reads the priced rows and shows each row's amount; null when one cannot be read. */
function sumOfRows() {
  let sum = 0;
  let priced = false;
  for (const row of parts.children) {
    const [quantity, price] = ['quantity', 'unitPrice'].map(
      (name) => row.querySelector(`[data-part="${name}"]`).value,
    );
    const fen = fenOf(price);
    const thousandths = thousandthsOf(quantity);
    const readable = fen !== null && thousandths !== null;
    const isPriced = readable && price.trim() !== '' && quantity.trim() !== '';
    setText(
      row.querySelector('.amount'),
      isPriced ? `金额(¥) ${yuan(rowFen(fen, thousandths))}` : '',
    );
    if (!readable) sum = null;
    else if (isPriced && sum !== null) sum += rowFen(fen, thousandths);
    priced ||= isPriced;
  }
  return { sum, priced };
}

function showTotals() {
  const { sum, priced } = sumOfRows();
  partsCost.readOnly = priced;
  partsHint.hidden = !priced;
  if (priced && sum !== null) partsCost.value = yuan(sum);
  const fees = feeInputs.map(({ value }) => fenOf(value));
  const all = [priced ? sum : fenOf(partsCost.value), ...fees, sum];
  const readable = all.every((fen) => fen !== null);
  const total = readable ? all.slice(0, -1).reduce((left, right) => left + right, 0) : null;
  setText(totalOutput, readable ? yuan(total) : '—');
  const nature = form.elements.repairNature.value;
  setText(
    owedOutput,
    readable && nature ? `¥${nature === 'chargeable' ? yuan(total) : '0.00'}` : '—',
  );
  setText(whoPays, readable ? reasonFor(nature, total) : '有一项金额看不懂，暂不能合计');
}

function reasonFor(nature, total) {
  if (nature === 'chargeable') return '收费维修，客户应付合计';
  const reason = nature === 'free' ? '免费维修，客户应付 0' : '请先选择免费或收费';
  return `${reason} · 合计费用 ¥${yuan(total)}`;
}

/** What cannot be read is said at the field, once the person has left it. */
function showProblem(input) {
  const isQuantity = input.inputMode === 'numeric' || input.dataset.part === 'quantity';
  if (!isQuantity && input.inputMode !== 'decimal') return;
  const read = isQuantity ? thousandthsOf(input.value) : fenOf(input.value);
  const shown = input.parentElement.querySelector('.error');
  if (read !== null) {
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-describedby');
    shown?.remove();
    return;
  }
  if (shown) return;
  const error = document.createElement('p');
  error.className = 'error';
  error.id = `${input.id}-error`;
  error.textContent = isQuantity
    ? '这不是数量，只写数字。'
    : '这不是金额，只写数字，例如 1280.50。';
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', error.id);
  input.after(error);
}

let rowsMade = 0;

function addPart(texts = {}) {
  rowsMade += 1;
  const row = rowTemplate.content.firstElementChild.cloneNode(true);
  for (const input of row.querySelectorAll('input')) {
    input.id = `f-parts-${rowsMade}-${input.dataset.part}`;
    input.previousElementSibling.htmlFor = input.id;
    input.value = texts[input.dataset.part] ?? input.value;
  }
  row.querySelector('.remove').addEventListener('click', () => {
    row.remove();
    changed();
  });
  parts.append(row);
  return row;
}

function showDependents() {
  const { 'fault.cause': cause, 'payment.method': method } = form.elements;
  document.getElementById('other-cause').hidden = cause.value !== 'other';
  document.getElementById('transfer-details').hidden = method.value !== 'transfer';
}

function toDraft() {
  const texts = {};
  const serviceNeeds = [];
  for (const [name, value] of new FormData(form)) {
    if (name === 'serviceNeeds') serviceNeeds.push(value);
    else texts[name] = value;
  }
  const rows = [...parts.children].map((row) =>
    Object.fromEntries(
      [...row.querySelectorAll('input')].map(({ dataset, value }) => [dataset.part, value]),
    ),
  );
  return { id: 'draft', updatedAt: new Date().toISOString(), texts, serviceNeeds, parts: rows };
}

function fromDraft({ texts, serviceNeeds, parts: rows }) {
  for (const [name, value] of Object.entries(texts)) {
    const control = form.elements.namedItem(name);
    if (control) control.value = value;
  }
  for (const box of form.querySelectorAll('[name="serviceNeeds"]'))
    box.checked = serviceNeeds.includes(box.value);
  parts.replaceChildren();
  rows.forEach((row) => addPart(row));
  showDependents();
  showTotals();
}

const database = new Promise((resolve, reject) => {
  const request = indexedDB.open('plain-form', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('drafts', { keyPath: 'id' });
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

async function save() {
  setText(savingOutput, '正在保存到本机…');
  try {
    const transaction = (await database).transaction('drafts', 'readwrite', {
      durability: 'strict',
    });
    transaction.objectStore('drafts').put(toDraft());
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    const time = new Date().toLocaleTimeString('zh-CN', { timeStyle: 'short' });
    setText(savingOutput, `已存在本机 ${time}`);
  } catch (error) {
    setText(savingOutput, `没有保存：${error?.message ?? ''}`);
  }
}

let pending;
let touched = false;

/** Milliseconds of quiet before a draft is saved. */
const pause = 250;

function changed() {
  touched = true;
  showTotals();
  clearTimeout(pending);
  pending = setTimeout(save, pause);
}

form.addEventListener('input', changed);
form.addEventListener('change', ({ target }) => {
  showProblem(target);
  showDependents();
});
form.addEventListener('click', ({ target }) => {
  const field = target.dataset?.now;
  if (!field) return;
  const now = new Date();
  now.setMinutes(now.getMinutes() - now.getTimezoneOffset());
  form.elements[field].value = now.toISOString().slice(0, 16);
  changed();
});
document.getElementById('add-part').addEventListener('click', () => {
  addPart().querySelector('input').focus();
  changed();
});
document.getElementById('print').addEventListener('click', () => window.print());
document.addEventListener('visibilitychange', () => {
  if (!touched || document.visibilityState !== 'hidden') return;
  clearTimeout(pending);
  void save();
});

showTotals();

async function restore() {
  const request = (await database).transaction('drafts').objectStore('drafts').get('draft');
  request.onsuccess = () => {
    if (request.result && !touched) fromDraft(request.result);
  };
}
restore().catch((error) => setText(savingOutput, `没有保存：${error?.message ?? ''}`));
