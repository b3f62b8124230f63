// ln 2 in two parts; the first has 32 significant bits, so that its product with an integer of 21 bits is exact.
//
// Source: FDLIBM 5.3, e_exp.c (Sun Microsystems, 1993).

export const ln2High = 0.6931471803691238
export const ln2Low = 1.9082149292705877e-10
