/** Reports of our own making: offices, figures that agree with each other, and the printed tables they stand in. Made without any of the code that reads them. */
package nianbao.testing.reports;
