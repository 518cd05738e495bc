import { building } from './building.ts';
import { contract } from './contract.ts';
import type { Register } from './register.ts';

/** Every register, in the order in which people see them. */
export const registers: readonly Register[] = [building, contract];

export function findRegister(id: string): Register | undefined {
  return registers.find((register) => register.id === id);
}

/** A declared register; throws when there is none of the id. */
export function getRegister(id: string): Register {
  const register = findRegister(id);
  if (!register) throw new Error(`there is no register ${id}`);
  return register;
}
