/** As the server takes them: shorter or longer is told before it is sent. */
export const MIN_PIN_LENGTH = 4
export const MAX_PIN_LENGTH = 32
