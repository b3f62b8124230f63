// The syntax tree of a formula. Positions are indices into the formula's text, start ≤ index < end.

export interface Span {
  readonly start: number
  readonly end: number
}

export type BinarySign = '+' | '-' | '*' | '/' | '**' | '<' | '<=' | '>' | '>=' | '==' | '!=' | '&&' | '||'

export type Formula =
  /** A literal as written, with the text of its unit, if it has one: 9000 Gbps, 3.5e5 'CNY/Gbps', 90 % (90 and '%', which stands for 0.9). */
  | {
      readonly kind: 'number'
      readonly value: number
      readonly unit?: string
      readonly unitAt?: Span
      /** Where the parts of the unit stand if they were put together, in order. */
      readonly unitPlaces?: readonly UnitPlace[]
      readonly at: Span
    }
  /** `member` is what stands in the brackets of lines[north]; there is none once sets are expanded, and the name is the whole. */
  | { readonly kind: 'name'; readonly name: string; readonly member?: string; readonly memberAt?: Span; readonly at: Span }
  | { readonly kind: 'text'; readonly text: string; readonly at: Span }
  | { readonly kind: 'unary'; readonly sign: '-' | '+' | '!'; readonly of: Formula; readonly at: Span }
  | { readonly kind: 'binary'; readonly sign: BinarySign; readonly left: Formula; readonly right: Formula; readonly at: Span }
  | { readonly kind: 'conditional'; readonly test: Formula; readonly yes: Formula; readonly no: Formula; readonly at: Span }
  | { readonly kind: 'call'; readonly name: string; readonly nameAt: Span; readonly args: readonly Argument[]; readonly at: Span }
  | { readonly kind: 'list'; readonly items: readonly Formula[]; readonly at: Span }

/** What stands in a unit from an index on, and its place in the formula's text. */
export interface UnitPlace {
  readonly from: number
  readonly place: number
}

export interface Argument {
  readonly label?: string
  readonly value: Formula
}
