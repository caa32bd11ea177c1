/** The own fields of a form: what its HTML asks for, and what its record has. Loaded where there are any. */
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import {
  ownFieldDefects,
  ownAnswers,
  ownFieldsOf,
  ownFieldTypes,
  ownFieldText,
  ownPath,
  ownValue,
  withOwnFields,
  type BilingualText,
  type EntryWithOwn,
  type Language,
  type NotedField,
  type OwnField,
  type OwnFieldDefect,
  type OwnPath,
} from '@aftersale/core';
import { whenIdle } from '../form/when-idle.ts';
import { sectionView, type FormSection } from '../form/sections.view.ts';
import { askDeveloper } from './ask-developer.ts';
import './define.ts';
import { declaredFields } from './declared-fields.ts';
import { fieldKind, whenFieldIsDefined } from './field-kinds.ts';
import { OwnControl } from './own-control.ts';
import type { OwnFieldWarning } from './own-field-code.ts';
import { tellAuthor } from './tell-author.ts';
import { inBoth, ownFieldTexts } from './own-field.strings.ts';
import { ownFieldView, type OwnFormView } from './own-field.view.ts';

export interface FormWithOwnFields extends LitElement {
  readonly entry: EntryWithOwn;
  /** The record is settled: what it holds is shown, and nothing is asked. */
  readonly takesNoText: boolean;
  readonly typingIn: string | undefined;
  readonly leftFields: ReadonlySet<string>;
  readonly view: ViewWithOwnFields;
}

export interface ViewWithOwnFields extends OwnFormView {
  readonly own: OwnFields | undefined;
  readonly sections: readonly FormSection[];
}

/** What is wrong with an own field; `text` is what a developer's own control said of it. */
export interface OwnFieldProblem {
  readonly path: OwnPath;
  readonly type: OwnFieldDefect | 'Refused';
  readonly text?: BilingualText | undefined;
}

/** The block of own fields that name no other. */
const ownBlock = 'own';

export class OwnFields implements ReactiveController {
  readonly #form: FormWithOwnFields;
  readonly #controls = new Map<string, OwnControl>();
  readonly #warned = new Set<string>();
  /** Every field that was shown here, so that one that is emptied does not go while it is typed in. */
  readonly #shown = new Map<string, NotedField>();
  readonly #observer = new MutationObserver(() => this.#read());
  #asked: readonly OwnField[] = [];
  #stop: (() => void) | undefined;

  constructor(form: FormWithOwnFields) {
    this.#form = form;
    form.addController(this);
  }

  hostConnected(): void {
    const changes = { attributes: true, characterData: true, childList: true, subtree: true };
    this.#observer.observe(this.#form, changes);
    this.#stop = whenFieldIsDefined(() => this.#form.requestUpdate());
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#stop?.();
  }

  /** The entry with what is asked noted in it, as it is to be kept. */
  noted<Entry extends EntryWithOwn>(entry: Entry): Entry {
    return withOwnFields(
      entry,
      this.#askedOf(entry).map((field) => this.#withPrinted(field, entry)),
    );
  }

  /** What keeps the form from being signed, at most one thing at each field. */
  get problems(): readonly OwnFieldProblem[] {
    return this.#fields().flatMap((field): OwnFieldProblem[] => {
      const value = ownValue(this.#form.entry, field.name);
      const path = ownPath(field.name);
      const [defect] = ownFieldDefects(field, value);
      if (defect) return [{ path, type: defect }];
      const text = value.trim() === '' ? undefined : this.#objection(field, value);
      return text ? [{ path, type: 'Refused' as const, text }] : [];
    });
  }

  /** The first thing that keeps a host form from being sent, in words. */
  hostProblem(language: Language): { readonly path: string; readonly text: string } | undefined {
    const [first] = this.problems;
    return first && { path: first.path, text: this.#problemText(first, language) };
  }

  /** The form's view with the own fields in it. Once they are asked for, blank ones are told as well. */
  join<View extends ViewWithOwnFields>(view: View, isAskedFor: boolean): View {
    const { language } = view;
    const { typingIn, leftFields } = this.#form;
    const problems = view.fixed
      ? []
      : this.problems.filter(({ type }) => isAskedFor || type !== 'Missing');
    const isShown = ({ path }: OwnFieldProblem): boolean =>
      path !== typingIn && (isAskedFor || leftFields.has(path));
    const errorAt = (path: string): string | undefined => {
      const problem = problems.find((each) => each.path === path && isShown(each));
      return problem && this.#problemText(problem, language);
    };
    return {
      ...view,
      own: this,
      problems: [...view.problems, ...problems],
      sections: this.#sectionsIn(view),
      errorAt: (path) => (isOwn(path) ? errorAt(path) : view.errorAt(path)),
      nameOf: (path) => (isOwn(path) ? this.#nameOf(path, language) : view.nameOf(path)),
      theirWord: (conflict) =>
        isOwn(conflict.field)
          ? this.#said(conflict.field, conflict.theirs, language)
          : view.theirWord(conflict),
    };
  }

  #problemText({ path, type, text }: OwnFieldProblem, language: Language): string {
    if (type === 'Refused') return text?.[language] ?? '';
    const field = this.#fieldAt(path);
    const limits: Partial<Record<OwnFieldDefect, number | string | undefined>> = {
      TooLong: field?.maxLength,
      TooSmall: field?.min,
      TooEarly: field?.min,
      TooLarge: field?.max,
      TooLate: field?.max,
    };
    return ownFieldTexts[language].defects[type](
      this.#nameOf(path, language),
      String(limits[type] ?? ''),
    );
  }

  #nameOf(path: string, language: Language): string {
    return this.#fieldAt(path)?.label[language] ?? path;
  }

  /** How is this text of the field said to a person? */
  #said(path: string, text: string, language: Language): string {
    const field = this.#fieldAt(path);
    return field ? ownFieldText(field, text, language) : text;
  }

  /** The fields in this block of the form. */
  fieldsIn(section: string, view: OwnFormView): readonly TemplateResult[] {
    return this.#fieldsIn(section).map((field) =>
      ownFieldView(view, field, view.fixed ? undefined : this.#controlOf(field)),
    );
  }

  /** The block of the fields that name no other; nothing where there are none. */
  block(view: OwnFormView): TemplateResult | typeof nothing {
    const fields = this.fieldsIn(ownBlock, view);
    if (fields.length === 0) return nothing;
    return sectionView(ownBlock, ownFieldTexts[view.language].title, fields);
  }

  /** What is asked and answered, in words, for who is about to sign it. */
  facts(language: Language): readonly TemplateResult[] {
    return ownAnswers(this.#form.entry).map(
      ({ label, text }) =>
        html`<dt>${label[language]}</dt>
          <dd>${text[language] || '—'}</dd>`,
    );
  }

  /** The blocks as the list of blocks names them: that of the own fields before the last one, which is the customer's. */
  #sectionsIn({ sections, language }: ViewWithOwnFields): readonly FormSection[] {
    const pathsIn = (name: string): string[] =>
      this.#fieldsIn(name).map((field) => ownPath(field.name));
    const joined = sections.map((section) => ({
      ...section,
      holds: [...section.holds, ...pathsIn(section.name)],
    }));
    const holds = pathsIn(ownBlock);
    const own = { name: ownBlock, title: ownFieldTexts[language].title, holds };
    return holds.length === 0 ? joined : joined.toSpliced(-1, 0, own);
  }

  #fields(): readonly NotedField[] {
    const { entry, takesNoText } = this.#form;
    const fields = takesNoText
      ? ownFieldsOf(entry)
      : (withOwnFields(entry, this.#askedOf(entry)).ownFields ?? []);
    for (const field of fields) this.#shown.set(field.name, field);
    return fields;
  }

  /** The blocks of the form that take own fields: all but the last one, which is the customer's. */
  get #sections(): readonly string[] {
    return this.#form.view.sections.slice(0, -1).map(({ name }) => name);
  }

  #fieldsIn(section: string): readonly NotedField[] {
    return this.#fields().filter(({ section: wanted = ownBlock }) =>
      this.#sections.includes(wanted) ? wanted === section : section === ownBlock,
    );
  }

  #fieldAt(path: string): NotedField | undefined {
    return this.#fields().find(({ name }) => ownPath(name) === path);
  }

  /** What the page asks for, and a field that it does not, whose text was just taken out. */
  #askedOf(entry: EntryWithOwn): readonly NotedField[] {
    const name = this.#form.typingIn?.replace(/^own\./, '') ?? '';
    const emptied = ownValue(entry, name).trim() === '' ? this.#shown.get(name) : undefined;
    return emptied && this.#asked.every((field) => field.name !== name)
      ? [...this.#asked, emptied]
      : this.#asked;
  }

  #controlOf(field: OwnField): OwnControl | undefined {
    const kind = fieldKind(field.type);
    if (!kind) return undefined;
    const found = this.#controls.get(field.name);
    if (found?.kind === kind) return found;
    const control = new OwnControl(kind);
    this.#controls.set(field.name, control);
    return control;
  }

  #objection(field: OwnField, value: string): BilingualText | undefined {
    return askDeveloper(field, (kind) => {
      const told = kind.check?.(value);
      if (told) return told;
      const control = this.#controls.get(field.name);
      const objection = control?.value === value ? control.objection : undefined;
      return objection === undefined ? undefined : inBoth(objection);
    });
  }

  #withPrinted(field: OwnField, entry: EntryWithOwn): NotedField {
    const value = ownValue(entry, field.name);
    if (value.trim() === '') return field;
    const printed = askDeveloper(field, ({ print }) =>
      print ? { value, 'zh-CN': print(value, 'zh-CN'), en: print(value, 'en') } : undefined,
    );
    return printed ? { ...field, printed } : field;
  }

  #read(): void {
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => this.#read(), { once: true });
      return;
    }
    const { fields, warnings } = declaredFields(this.#form);
    this.#asked = fields;
    this.#form.requestUpdate();
    // Scripts that define types may still come.
    whenLoaded(() => [...warnings, ...this.#misplaced(fields)].forEach((each) => this.#warn(each)));
  }

  #misplaced(fields: readonly OwnField[]): readonly OwnFieldWarning[] {
    return fields.flatMap(({ name, section = ownBlock, type }): OwnFieldWarning[] => [
      ...(section === ownBlock || this.#sections.includes(section)
        ? []
        : [warning('own-field-section', `"${name}": the form has no block "${section}".`)]),
      ...(isOfTheKit(type) || fieldKind(type)
        ? []
        : [warning('own-field-type', `"${name}": nothing defines "${type}"; it is a text.`)]),
    ]);
  }

  #warn(told: OwnFieldWarning): void {
    const said = JSON.stringify(told);
    if (this.#warned.has(said)) return;
    this.#warned.add(said);
    tellAuthor(told);
  }
}

const warning = (code: OwnFieldWarning['code'], text: string): OwnFieldWarning => ({ code, text });

const isOfTheKit = (type: string): boolean => (ownFieldTypes as readonly string[]).includes(type);

const isOwn = (path: string): boolean => path.startsWith('own.');

function whenLoaded(act: () => void): void {
  if (document.readyState === 'complete') whenIdle(act);
  else window.addEventListener('load', () => whenIdle(act), { once: true });
}
