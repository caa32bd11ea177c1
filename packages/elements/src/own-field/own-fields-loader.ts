/** Fetches what shows own fields once a form asks for some, or its record has some: other pages do not carry it. */
import type { ReactiveController } from 'lit';
import type { FormWithOwnFields, OwnFields } from './own-fields.ts';

export class OwnFieldsLoader implements ReactiveController {
  /** Absent while nothing needs them. */
  fields: OwnFields | undefined;
  readonly #form: FormWithOwnFields;
  #tried: unknown;

  constructor(form: FormWithOwnFields) {
    this.#form = form;
    form.addController(this);
  }

  hostUpdated(): void {
    // Once by itself: without a signal, every update would fetch in vain.
    if (!this.#tried && this.#isNeeded()) this.#tried = this.ready().catch(() => undefined);
  }

  /** Resolves once the form can show what it is asked for; rejects where the code for it cannot be fetched. */
  async ready(): Promise<void> {
    if (!this.#isNeeded()) return;
    const { OwnFields } = await import('./own-fields.ts');
    this.fields ??= new OwnFields(this.#form);
  }

  #isNeeded(): unknown {
    return this.#form.entry.ownFields ?? this.#form.querySelector('aftersale-field');
  }
}
