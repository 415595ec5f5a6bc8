/** What a ZIP archive holds, read with suspicion and without a file system: for who unpacks one and who hands out its members. */
package nianbao.archive;
