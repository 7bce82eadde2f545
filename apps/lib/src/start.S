@ start.S - where a process begins: the first stack, the memory for the variables, then C.
@
@ The kernel starts a process with 32 bytes of RAM, just enough for the frame that a system call
@ stacks. So the code here uses no stack until the break is moved. The picture of the RAM that it
@ makes, from the bottom: stack, global offset table, .data, .bss, heap. A stack overflow leaves
@ the process's RAM and faults at once.
@
@ Offsets in the header that the linker script puts first into a program (demitasse-app.ld):

    .syntax unified
    .cpu cortex-m4
    .thumb

    .equ HEADER_GOT_RAM_OFFSET, 4   @ the global offset table, from the start of RAM
    .equ HEADER_BSS_RAM_OFFSET, 24  @ the last of the variables, from the start of RAM
    .equ HEADER_BSS_SIZE, 28        @ its bytes
    .equ HEADER_STACK_SIZE, 36      @ bytes that the stack may grow to

    .equ MEMORY_SET_BREAK, 0        @ memory operation: the usable RAM ends at the argument
    .equ MEMORY_STACK_TOP, 10       @ memory operation: tells debuggers where the stack is
    .equ MEMORY_HEAP_START, 11      @ memory operation: tells debuggers where the heap is
    .equ RETURN_SUCCESS, 128        @ r0 of a call that succeeded
    .equ EXIT_TERMINATE, 0          @ exit: do not start again
    .equ STATUS_NO_MEMORY, 9        @ the completion code of a process that does not fit

@ The entry point.
@
@ in:      r0 = start of the program, r1 = start of RAM, r2 = its size, r3 = its usable end
@ out:     does not return: the process exits with what main returns
@ changes: everything
    .section .start, "ax", %progbits
    .global demitasse_start
    .type demitasse_start, %function
    .thumb_func
demitasse_start:
    mov r4, r0                      @ r4 = start of the program, its header
    mov r5, r1                      @ r5 = start of RAM
    ldr r6, [r4, #HEADER_STACK_SIZE] @ r6 = size of the stack
    add r6, r6, r5                  @ r6 = the stack's top, for AAPCS
    adds r6, r6, #7                 @   rounded
    bic r6, r6, #7                  @   up to a multiple of 8
    ldr r7, [r4, #HEADER_BSS_RAM_OFFSET] @ r7 = where .bss starts
    ldr r0, [r4, #HEADER_BSS_SIZE]  @ r0 = its size
    add r7, r7, r0                  @ r7 = where it ends
    add r7, r7, r5                  @   as an address: the new break
    cmp r7, r3                      @ a kernel may give more RAM than this at first;
    it ls                           @   if the break moves down, the stack must
    movls sp, r6                    @   be below it before the call
    movs r0, #MEMORY_SET_BREAK      @ r0 = operation
    mov r1, r7                      @ r1 = new break
    svc #5                          @ memory operation
    cmp r0, #RETURN_SUCCESS         @ without the memory
    bne 1f                          @   there is no way to go on
    mov sp, r6                      @ from here on there is a stack
    movs r0, #MEMORY_STACK_TOP      @ r0 = operation
    mov r1, r6                      @ r1 = the stack's top
    svc #5                          @ memory operation
    movs r0, #MEMORY_HEAP_START     @ r0 = operation
    mov r1, r7                      @ r1 = the heap's start
    svc #5                          @ memory operation
    ldr r9, [r4, #HEADER_GOT_RAM_OFFSET] @ r9 = offset of the global offset table
    add r9, r9, r5                  @ r9 = its address, for all compiled code
    mov r0, r4                      @ r0 = start of the program
    mov r1, r5                      @ r1 = start of RAM
    bl demitasse_load_variables     @ fill the table, .data and .bss
    bl demitasse_run                @ constructors, main, exit: does not return
1:  movs r0, #EXIT_TERMINATE        @ r0 = variant of exit
    movs r1, #STATUS_NO_MEMORY      @ r1 = completion code
    svc #6                          @ exit
    b 1b                            @ never reached: exit of variant 0 does not fail
    .size demitasse_start, . - demitasse_start
