/** The command line itself is wrong: said with how it is written, exit code 2. */
export class UsageFault extends Error {}
