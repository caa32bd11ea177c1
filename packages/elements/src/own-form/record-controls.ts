/** Developers' own controls in a form of one's own, and what they hold against what is typed. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BilingualText, OwnField } from '@aftersale/core';
import type { Stop } from '../context/service-port.ts';
import { fieldKind, whenFieldIsDefined } from '../own-field/field-kinds.ts';
import { OwnControl } from '../own-field/own-control.ts';
import { askDeveloper } from '../own-field/ask-developer.ts';
import { inBoth } from '../own-field/own-field.strings.ts';

export class RecordControls implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #controls = new Map<string, OwnControl>();
  #stop: Stop | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = whenFieldIsDefined(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  /** The control of this field; nothing where no type of this name is defined, yet. */
  for({ name, type }: OwnField): OwnControl | undefined {
    const kind = fieldKind(type);
    if (!kind) return undefined;
    const found = this.#controls.get(name);
    if (found?.kind === kind) return found;
    const control = new OwnControl(kind);
    this.#controls.set(name, control);
    return control;
  }

  /** What is wrong with this text by its developer's own word; a blank one is never asked about. */
  objectionTo(field: OwnField, text: string): BilingualText | undefined {
    if (text.trim() === '') return undefined;
    return askDeveloper(field, ({ check }) => {
      const told = check?.(text);
      if (told) return told;
      const control = this.#controls.get(field.name);
      const said = control?.value === text ? control.objection : undefined;
      return said === undefined ? undefined : inBoth(said);
    });
  }
}
