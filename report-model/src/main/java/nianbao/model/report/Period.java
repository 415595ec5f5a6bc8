package nianbao.model.report;

import java.time.LocalDate;

/** The days that a report counts, first and last included (统计期限). */
public record Period(LocalDate from, LocalDate to) {}
