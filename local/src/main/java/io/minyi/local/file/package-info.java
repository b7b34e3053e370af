/**
 * Files of records: CSV, JSON Lines, XLSX, row by row, broken rows told apart from good ones.
 *
 * <p>May use FastCSV, fastexcel and Jackson.
 */
package io.minyi.local.file;
