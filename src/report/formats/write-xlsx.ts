// What workbooks are written with. Only who asks for one waits for it: built, it is a program of its own.

export { writeXlsx } from 'hucre/xlsx'
