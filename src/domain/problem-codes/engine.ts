/** Why a worker gives no answer. */
export type EngineProblemCode = 'engine-stopped';
