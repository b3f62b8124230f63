// Which of the two languages the reader gets.

import { type Language, languages } from '../text.js'

export interface LanguageHints {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** BCP 47, of the system: asked where nothing else says a language. */
  readonly locale: () => string
}

/**
 * --lang if it is a language, else the first of LC_ALL, LC_MESSAGES and LANG that says anything, else the system's locale: Chinese where it begins
 * with zh. C and POSIX say nothing.
 */
export const chooseLanguage = ({ argv, env, locale }: LanguageHints): Language => {
  const asked = languages.find(language => language === flagValue(argv, '--lang'))
  if (asked !== undefined) return asked
  const silent = /^(C|POSIX)(\.|$)/
  const spoken = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(value => value !== undefined && value !== '' && !silent.test(value))
  return /^zh/i.test(spoken ?? locale()) ? 'zh' : 'en'
}

/** What knows plurals knows the locale, and is ready long before what knows dates. */
export const systemLocale = (): string => new Intl.PluralRules().resolvedOptions().locale

/** Looked up before the arguments are understood, for their mistakes must be told in the right language too. */
const flagValue = (argv: readonly string[], flag: string): string | undefined => {
  const at = argv.findIndex(word => word === flag || word.startsWith(`${flag}=`))
  return argv[at] === flag ? argv[at + 1] : argv[at]?.slice(flag.length + 1)
}
