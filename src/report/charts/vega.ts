// What charts are compiled and drawn with. It is larger than all the rest, and only who draws a chart waits for it: built, it is a program of its own.

export { parse, View } from 'vega'
export { expressionInterpreter } from 'vega-interpreter'
export { compile } from 'vega-lite'
