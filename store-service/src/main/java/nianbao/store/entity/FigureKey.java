package nianbao.store.entity;

import java.io.Serializable;

/** A figure of a report. */
public record FigureKey(String reportKey, String path) implements Serializable {}
