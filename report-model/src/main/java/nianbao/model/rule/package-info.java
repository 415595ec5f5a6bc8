/** The catalogue of rules as data: what each checks, why, and an example; the code that judges is validate-service's. */
package nianbao.model.rule;
