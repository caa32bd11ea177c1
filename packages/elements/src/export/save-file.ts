const keptForMs = 60_000;

/**
 * Hands the text to the person as a file, in UTF-8. The browser reads the address after this returns,
 * so it is given back a minute later.
 */
export function saveFile(name: string, text: string, mime: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mime};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), keptForMs);
}
