package nianbao.store.entity;

import java.io.Serializable;

/** A finding's place among its report's. */
public record FindingKey(String reportKey, int ordinal) implements Serializable {}
