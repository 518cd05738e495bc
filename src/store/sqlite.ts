import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { SqliteDialect, type SqliteDatabase } from 'kysely';

const busyTimeoutMilliseconds = 10_000;

/**
 * Kysely's SQLite dialect over Node's own SQLite, one file. A commit has reached the disk when it returns
 * (`synchronous=FULL` with the write-ahead log), also through a power cut.
 */
export function sqliteDialect(file: string): SqliteDialect {
  return new SqliteDialect({ database: () => Promise.resolve(openSqlite(file)) });
}

function openSqlite(file: string): SqliteDatabase {
  const database = new DatabaseSync(file, {
    enableForeignKeyConstraints: true,
    timeout: busyTimeoutMilliseconds,
  });
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
  return {
    close: () => database.close(),
    prepare: (sql) => {
      // A transaction that first reads and then writes would fail at once when another process wrote in between;
      // taking the write lock at its beginning makes it wait instead.
      const statement = database.prepare(sql === 'begin' ? 'begin immediate' : sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...inputValues(parameters)),
        run: (parameters) => statement.run(...inputValues(parameters)),
        iterate: (parameters) => statement.iterate(...inputValues(parameters)),
      };
    },
  };
}

function inputValues(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters as SQLInputValue[];
}
