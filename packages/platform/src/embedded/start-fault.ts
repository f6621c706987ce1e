/** A fault that whoever starts the platform can mend: the message is one plain line that says what to do, and no stack helps. */
export class StartFault extends Error {
  override readonly name = 'StartFault';
}
