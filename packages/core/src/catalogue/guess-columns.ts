/** Which column of a price list is which? Guessed from its headings, for a person to correct. */
import { catalogueFields, type CatalogueField } from './item.ts';

/** For each column that the list has, its place from 0. */
export type Columns = Readonly<Partial<Record<CatalogueField, number | undefined>>>;

/** Headings as they are met, longest and surest first; compared without brackets, units and spaces. */
const headings: Readonly<Record<CatalogueField, RegExp>> = {
  number:
    /^(配件|零件|零配件|备件|物料|产品|存货|商品|材料)?(编号|编码|代码|料号|件号|图号|号码)$|^料号$|^(part|item|material|product|stock|spare)?(number|no|num|code|id)$|^sku$|^partno$/,
  name: /^(配件|零件|零配件|备件|物料|产品|存货|商品|材料)?(名称|品名|名字|中文名)$|^(part|item|material|product)?(name|description|desc)$/,
  model:
    /^(规格型号|型号规格|规格|型号|适用机型|适用型号|机型)$|^(model|spec|specification|type|modelno|modelnumber)$/,
  unit: /^(计量|计价|基本)?单位$|^(unit|uom|unitofmeasure)$/,
  supplyPrice:
    /^(供应|供货|出厂|含税|不含税|结算|批发|进货|统一|采购)?(单价|价格|价|价钱)$|^供应价格?$|^供货价格?$|^(unit|supply|list|net)?price$/,
  stock:
    /^(总部|现有|当前|可用|期末)?(库存|库存量|库存数量|结存|现存量|结存数量)$|^(stock|onhand|qtyonhand|instock|inventory|stockonhand)$/,
  substitutes:
    /^(可)?(替代|替换|代用|互换)(件|料|品|配件|零件|物料)?(编号|编码|料号|件号)?$|^(substitute|substitutes|replacement|replacements|alternative|alternatives|replacedby|supersededby)(no|number|numbers|part|parts)?$/,
};

/**
 * Which columns do these headings name? Each field takes the first column whose heading fits; a heading that fits
 * none stays out. Nothing at all when this does not look like a row of headings: then the first row is data.
 */
export function guessColumns(cells: readonly string[]): Columns | undefined {
  const found: Partial<Record<CatalogueField, number>> = {};
  cells.map(heading).forEach((text, place) => {
    const field = catalogueFields.find(
      (each) => found[each] === undefined && headings[each].test(text),
    );
    if (field) found[field] = place;
  });
  const count = Object.keys(found).length;
  return found.number !== undefined || count >= 2 ? found : undefined;
}

/** Without headings: the columns in the order of `catalogueFields`, as far as there are any. */
export const columnsInOrder = (count: number): Columns =>
  Object.fromEntries(catalogueFields.slice(0, count).map((field, place) => [field, place]));

/** The heading without brackets and what is in them, spaces and signs. */
export const heading = (cell: string): string =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([【].*?[)\]】]/gu, '')
    .replace(/[\s\-_.:：#*/]/gu, '');
