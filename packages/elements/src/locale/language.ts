/** Which of the kit's languages does the page speak here? */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language } from '@aftersale/core';

/**
 * Follows the nearest `lang` around the host, through shadow roots, and asks for an update when one changes.
 * Chinese of any region is zh-CN, any other language is English; a page that says nothing is zh-CN.
 */
export class LanguageController implements ReactiveController {
  language: Language = 'zh-CN';
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    listeners.add(this.#update);
    observe();
    this.language = nearestLanguage(this.#host);
  }

  hostDisconnected(): void {
    listeners.delete(this.#update);
  }

  readonly #update = (): void => {
    const language = nearestLanguage(this.#host);
    if (language === this.language) return;
    this.language = language;
    this.#host.requestUpdate();
  };
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

function observe(): void {
  if (observer) return;
  observer = new MutationObserver(() => listeners.forEach((update) => update()));
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['lang'],
    subtree: true,
  });
}

/** Which language holds at this element? */
export function nearestLanguage(element: Element): Language {
  let node: Node | null = element;
  while (node) {
    if (node instanceof Element) {
      const lang = node.getAttribute('lang');
      if (lang) return /^zh\b/i.test(lang) ? 'zh-CN' : 'en';
    }
    node =
      node instanceof ShadowRoot ? node.host : ((node as Element).assignedSlot ?? node.parentNode);
  }
  return 'zh-CN';
}
