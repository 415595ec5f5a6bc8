/** The answers over HTTP. */
package nianbao.store.rest;
