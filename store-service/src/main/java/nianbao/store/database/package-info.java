/** The database as a thing that comes and goes: migrated when it is first there, watched from then on. */
package nianbao.store.database;
