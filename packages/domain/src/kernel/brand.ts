declare const brand: unique symbol

/** A type that only its own maker can produce: a plain string does not pass for a LocalDate. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
