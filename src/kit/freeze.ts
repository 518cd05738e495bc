/**
 * The same value with itself and everything inside frozen, so that a later change throws instead of passing unseen.
 * Typed arrays are left as they are: the language cannot freeze them.
 */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value))
    return value;
  Object.freeze(value);
  for (const member of Object.values(value)) deepFreeze(member);
  return value;
}
