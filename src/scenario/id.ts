// The name of a scenario's results folder.

/** The file name without folder and ending, of letters, digits, _ and -; other characters become -. */
export const scenarioId = (file: string): string => {
  const base = (file.split(/[/\\]/).at(-1) ?? '').normalize('NFC').replace(/\.(?:ya?ml|json)$/i, '')
  const id = [...base.replace(/^\.+/, '').replace(/[^\p{L}\p{M}\p{Nd}_-]/gu, '-')].slice(0, 60).join('')
  return id === '' ? 'scenario' : id
}
