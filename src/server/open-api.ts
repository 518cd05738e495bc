import { z, type ZodType } from 'zod';
import { problemAnswerSchema } from '#operations/schemas.ts';
import { isAllScalars } from '#operations/read-input.ts';
import type { Operation } from '#operations/operation.ts';

type Json = Readonly<Record<string, unknown>>;

/** The path of an operation: `alternatives.evaluate` → `/api/alternatives/evaluate`. */
export function pathOf(operation: Operation): string {
  return `/api/${operation.name.replace('.', '/')}`;
}

/** Questions of scalars are read by address (GET); everything else is sent (POST). */
export function methodOf(operation: Operation): 'GET' | 'POST' {
  const byAddress = operation.kind === 'question' && !operation.upload && isAllScalars(operation.input);
  return byAddress ? 'GET' : 'POST';
}

/** The OpenAPI 3.1 description of these operations, made from the same schemas that read and type them. */
export function openApiOf(operations: readonly Operation[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    paths[pathOf(operation)] = { [methodOf(operation).toLowerCase()]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Savotta',
      version,
      description:
        'Every operation of the web app and the command line. Problems come in the Accept-Language.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(operations.map(stageOf))].map((name) => ({ name })),
    paths,
    components: { schemas: { Problems: jsonSchema(problemAnswerSchema, 'output') } },
  };
}

function describe(operation: Operation): Json {
  const input = jsonSchema(operation.input, 'input');
  const request =
    methodOf(operation) === 'GET'
      ? { parameters: parametersOf(input) }
      : { requestBody: requestBodyOf(operation, input) };
  return {
    operationId: operation.name,
    summary: operation.title.en,
    tags: [stageOf(operation)],
    ...request,
    responses: {
      200: { description: 'The answer', content: answerOf(operation) },
      default: {
        description: 'Every problem found: 400, 403, 404, 409 (with both versions), 413, 421 or 500',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Problems' } } },
      },
    },
  };
}

function parametersOf(input: Json): Json[] {
  const required = (input['required'] ?? []) as readonly string[];
  return Object.entries((input['properties'] ?? {}) as Json).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function requestBodyOf(operation: Operation, input: Json): Json {
  if (!operation.upload) return { required: true, content: { 'application/json': { schema: input } } };
  const properties = {
    ...(input['properties'] as Json),
    file: { type: 'string', contentMediaType: 'application/octet-stream' },
  };
  return { required: true, content: { 'multipart/form-data': { schema: { ...input, properties } } } };
}

function answerOf(operation: Operation): Json {
  if (operation.output === 'file') return { 'application/octet-stream': {} };
  return { 'application/json': { schema: jsonSchema(operation.output, 'output') } };
}

function jsonSchema(schema: ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
}

function stageOf(operation: Operation): string {
  return operation.name.split('.')[0] ?? '';
}
