/** The keys of a catalogue with any words in them: what the English side must satisfy. */
export type Words<T> = { readonly [K in keyof T]: string };
