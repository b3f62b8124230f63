// Whether a scenario gives an entry of a section a title. Names may be any word.

export const isTitled = (scenario: object, section: string, name: string): boolean => {
  const things: unknown = Object.hasOwn(scenario, section) ? scenario[section as never] : undefined
  const thing: unknown =
    typeof things === 'object' && things !== null && Object.hasOwn(things, name) ? things[name as never] : undefined
  return typeof thing === 'object' && thing !== null && 'title' in thing && thing.title !== undefined
}
