/** The plug-ins that a kit names, taken in their order. */
import { fetchPlugin, FormErrorEvent, pluginIn, takePlugin } from '@aftersale/elements/plugins';
import { pluginsAreRefused, type Said } from './kit.strings.ts';
import type { AftersaleKit } from './kit.ts';

/** Takes what is written in the page and what is fetched; tells the page of each that is refused; answers what is to be said of those. */
export async function kitPlugins(kit: AftersaleKit): Promise<Said | undefined> {
  const written = [...kit.querySelectorAll(':scope > script[data-plugin]')];
  const addresses = kit.plugins.split(/\s+/).filter((address) => address !== '');
  const refused: string[] = [];
  const wanted = [
    ...written.map((script) => async () => pluginIn(script)),
    ...addresses.map((address) => () => fetchPlugin(address)),
  ];
  for (const find of wanted)
    try {
      takePlugin(await find());
    } catch (error) {
      const { code = 'unexpected', message } = error as { code?: string; message: string };
      refused.push(message);
      kit.dispatchEvent(new FormErrorEvent(code, error));
    }
  return refused.length > 0 ? pluginsAreRefused(refused) : undefined;
}
